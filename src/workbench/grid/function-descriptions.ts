// Function metadata as the spreadsheet's autocomplete and argument tips want it.
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import type { IDescriptionService } from '@univerjs/sheets-formula';
import type { FunctionDefinition, FunctionParameter } from '../grid-port';

export function describeFunction(definition: FunctionDefinition): IFunctionInfo {
  return {
    functionName: definition.name.toUpperCase(),
    functionType: FunctionType.User,
    description: definition.description,
    abstract: definition.description,
    functionParameter: definition.parameters.map(describeParameter),
  };
}

/** Offers them before the functions of the spreadsheet, whose list ends after the tenth that fits what is typed. */
export function offerFirst(descriptions: IDescriptionService): void {
  const find = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (typed) =>
    find(typed).toSorted((a, b) => Number(b.functionType === FunctionType.User) - Number(a.functionType === FunctionType.User));
}

function describeParameter(parameter: FunctionParameter): IFunctionInfo['functionParameter'][number] {
  return {
    name: parameter.name,
    detail: [parameter.description, describeChoices(parameter)].filter((text) => text !== '').join(' '),
    example: parameter.choices?.[0] === undefined ? exampleOf(parameter) : `"${parameter.choices[0].value}"`,
    require: parameter.optional ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  };
}

function describeChoices({ choices = [] }: FunctionParameter): string {
  if (choices.length === 0) return '';
  const listed = choices.map(({ value, tip }) => (tip === undefined ? `"${value}"` : `"${value}" (${tip})`));
  return `One of: ${listed.join(', ')}.`;
}

function exampleOf({ type, dimensionality }: FunctionParameter): string {
  if (dimensionality === 'matrix') return 'A2:A9';
  switch (type) {
    case 'number':
      return '100';
    case 'boolean':
      return 'TRUE';
    case 'string':
    case 'any':
      return 'A2';
  }
}
