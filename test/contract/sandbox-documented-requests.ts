// Requests as the API document shows them.

// The request of the API document, section /v1/classify.
export const HEADPHONES = {
  description: 'Wireless bluetooth over-ear headphones with noise cancellation',
  image_url: 'https://example.com/product.jpg',
  origin_country: 'CN',
  destination_country: 'NL',
  goods_value: 25.0,
  quantity: 100,
  shipping_cost: 150.0,
  insurance_cost: 12.5,
  currency: 'EUR',
};

// The request of the API document, section /v1/classify/batch.
export const BATCH = {
  items: [
    { description: 'Wireless bluetooth headphones', origin_country: 'CN' },
    { description: 'Stainless steel water bottle', origin_country: 'CN' },
    { description: 'Cotton t-shirt, men, crew neck', origin_country: 'BD' },
  ],
};
