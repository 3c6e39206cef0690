// Takes the place of the file of this name that Camunda ships.
export default {
  customScripts: ['../../../camunda-apps.js']
};
